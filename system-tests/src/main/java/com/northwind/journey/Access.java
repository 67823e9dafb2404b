package com.northwind.journey;

/** Tokens of everybody in the demonstration, by name. */
public final class Access {

    private final Login login;
    private final Platform.Secrets secrets;

    public Access(Platform platform) {
        this.login = new Login(platform.issuer());
        this.secrets = platform.secrets();
    }

    /** A real token of a user or a client. */
    public String tokenOf(String name) {
        if (name.equals("system")) {
            return login.machine(name, secrets.system(), "system");
        }
        if (name.startsWith("partner-")) {
            return login.machine(name, secrets.machines(), "invoices:read invoices:write");
        }
        if (name.startsWith("device-")) {
            return login.machine(name, secrets.machines(), "readings:write");
        }
        if (name.equals(Cast.EXPLORER)) {
            return login.person(name, secrets.password(), "graph-explorer", "explorer");
        }
        String app = Cast.MANAGERS.contains(name) ? "web-console" : "courier-app";
        return login.person(name, secrets.password(), app, "openid profile");
    }
}
