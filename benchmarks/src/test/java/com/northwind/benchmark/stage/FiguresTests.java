package com.northwind.benchmark.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTests {

    @Test
    void allocationIsEveryEmptiedEdenAndWhatIsInItNow() {
        Heap before = Heap.parse("""
                 S0C    S1C    S0U    S1U      EC       EU        OC         OU       YGC     YGCT
                512.0  512.0   0.0   10.0   4096.0   1000.0   10240.0     0.0          2    0.010
                """);
        Heap after = new Heap(5, 4_096, 500);

        assertThat(after.allocatedSince(before)).isEqualTo(3 * 4_096 - 500);
    }

    @Test
    void threadsAreCountedByTheirName() {
        String stat = "7 (C2 CompilerThre) S 1 1 1 0 -1 64 0 0 0 0 120 30 0 0 20 0 9 0";

        assertThat(Threads.ticks(stat, "C[12] Compiler.*")).isEqualTo(150);
        assertThat(Threads.ticks(stat, "reactor.*")).isZero();
    }

    @Test
    void theHeapIsEveryGenerationWithoutTheClasses() {
        String info = """
                7:
                 DefNew     total 58048K, used 100K [0x00, 0x01, 0x02)
                  eden space 51648K,   0% used [0x00, 0x01, 0x02)
                 Tenured    total 128896K, used 42000K [0x00, 0x01, 0x02)
                   the space 128896K,  32% used [0x00, 0x01, 0x02)
                 Metaspace       used 60000K, committed 61000K, reserved 1114112K
                """;

        assertThat(Memory.heap(info)).isEqualTo(42_100);
        assertThat(Memory.resident("Name:\tjava\nVmRSS:\t  345678 kB\nThreads:\t9\n"))
                .isEqualTo(345_678);
    }

    @Test
    void classesAreComparedByWhatTheyGrew() {
        Classes before = Classes.parse("""
                 num     #instances         #bytes  class name (module)
                -------------------------------------------------------
                   1:            10            500  [B (java.base@25.0.3)
                   2:             1            400  java.lang.String (java.base@25.0.3)
                Total            11            900
                """);
        Classes after = new Classes(Map.of("[B", 600L, "java.lang.String", 900L, "com.northwind.New", 50L));

        assertThat(after.grownSince(before, 2))
                .containsExactly(Map.entry("java.lang.String", 500L), Map.entry("[B", 100L));
    }
}
