package com.northwind.journey;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A process of the platform, for mistreatment. */
public record ServiceProcess(long pid) {

    /** Ends it without a chance to finish anything. */
    public void kill() {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks it to end, and waits until it has. */
    public void end() {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroy();
        process.onExit().join();
    }

    /** Holds its breath: connections stay open, nothing answers. */
    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int exitCode = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException("kill -%s %d ended with %d".formatted(name, pid, exitCode));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
