package org.yingjian.account;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The account behind a session or a call. */
final class AccountPrincipal implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final transient Account account;
    private final boolean locked;
    private final boolean mustChange;
    private final int stamp;
    private String passwordHash;

    AccountPrincipal(JdbcAccounts.Login login, boolean locked) {
        this.account = login.account();
        this.passwordHash = login.passwordHash();
        this.locked = locked;
        this.mustChange = login.mustChange();
        this.stamp = login.stamp();
    }

    /** As it was when signing in. */
    public Account account() {
        return account;
    }

    /** The password was given out by somebody else and must be changed first. */
    public boolean mustChangePassword() {
        return mustChange;
    }

    int stamp() {
        return stamp;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + account.role()));
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return account.username();
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
