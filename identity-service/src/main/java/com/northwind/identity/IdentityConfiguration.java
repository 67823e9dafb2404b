package com.northwind.identity;

import com.northwind.identity.data.DataDirectory;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IdentityConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** An embedded database, written through on every commit: a kill must not bring a spent refresh token back. */
    @Bean(destroyMethod = "close")
    DataSource database(DataDirectory data) {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(data.subdirectory("authorizations")
                .map(directory -> "jdbc:h2:file:" + directory.resolve("authorizations")
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=2000")
                .orElse("jdbc:h2:mem:" + System.identityHashCode(database)));
        database.setMaximumPoolSize(4);
        database.setConnectionTimeout(2_000);
        return database;
    }
}
