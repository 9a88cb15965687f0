package org.yingjian.account;

import java.util.Optional;
import java.util.Set;
import org.yingjian.shared.Actor;

/**
 * A person who may sign in.
 *
 * @param id account id
 * @param username login name
 * @param displayName name shown to others
 * @param role what the person may do
 * @param organisation where the person works, empty for a leader of the city
 * @param counties short names of the counties the person may see; empty means all
 * @param mail address for alerts, may be empty
 * @param demo a shown account of the demo profile, refused elsewhere
 */
public record Account(
        long id,
        String username,
        String displayName,
        Role role,
        Optional<Organisation> organisation,
        Set<String> counties,
        Optional<String> mail,
        boolean demo) {

    public Account {
        counties = Set.copyOf(counties);
    }

    public boolean maySeeCounty(String county) {
        return counties.isEmpty() || counties.contains(county);
    }

    public Actor actor() {
        return new Actor(id, displayName, organisation.map(Organisation::name).orElse(""));
    }
}
