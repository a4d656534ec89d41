package dev.jangteo.gateway.user;

import dev.jangteo.gateway.user.UserClient.Address;
import dev.jangteo.gateway.user.UserClient.NewAddress;
import dev.jangteo.gateway.user.UserClient.User;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Who the caller is, and where they live. */
@Controller
class ProfileController {
    private final UserClient users;

    ProfileController(UserClient users) {
        this.users = users;
    }

    @QueryMapping
    User me(@CurrentUser Caller caller) {
        return users.me();
    }

    /** As a map, since a field left out and a field set to null are different wishes. */
    @MutationMapping
    User updateMe(@CurrentUser Caller caller, @Argument Map<String, Object> input) {
        return users.change(input);
    }

    @QueryMapping
    List<Address> addresses(@CurrentUser Caller caller) {
        return users.addresses();
    }

    @MutationMapping
    Address addAddress(@CurrentUser Caller caller, @Argument NewAddress input) {
        return users.add(input);
    }

    @MutationMapping
    Address updateAddress(@CurrentUser Caller caller, @Argument AddressId id, @Argument NewAddress input) {
        return users.replace(id, input);
    }

    @MutationMapping
    boolean removeAddress(@CurrentUser Caller caller, @Argument AddressId id) {
        users.remove(id);
        return true;
    }

    @MutationMapping
    List<Address> setDefaultAddress(@CurrentUser Caller caller, @Argument AddressId id) {
        return users.makeDefault(id);
    }
}
