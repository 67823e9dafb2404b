package com.northwind.benchmark.door;

import com.northwind.benchmark.stage.Ourselves;
import com.northwind.benchmark.stage.Service;
import com.northwind.benchmark.stage.Stage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each process has used of the processors, by its name. */
record Spent(Map<String, Duration> cpu) {

    static Spent until(Stage stage) {
        Map<String, Duration> cpu = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            cpu.put(service.toString(), stage.process(service).cpu());
        }
        cpu.put("local-aws", stage.aws().cpu());
        cpu.put("lockers and dashboards", Ourselves.cpu());
        return new Spent(cpu);
    }

    Spent since(Spent earlier) {
        Map<String, Duration> grown = new LinkedHashMap<>();
        cpu.forEach((name, used) -> grown.put(name, used.minus(earlier.cpu.getOrDefault(name, Duration.ZERO))));
        return new Spent(grown);
    }
}
