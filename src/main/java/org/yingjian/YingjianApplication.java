package org.yingjian;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The whole program: one jar, one process. */
@SpringBootApplication
@Modulithic(sharedModules = "shared")
public class YingjianApplication {

    public static void main(String[] args) {
        // Before Spring: the engine and the JDBC driver read the default zone once, at class loading.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        if (CommandLine.isCommand(args)) {
            System.exit(CommandLine.run(args, System.out));
        }
        SpringApplication.run(YingjianApplication.class, args);
    }
}
