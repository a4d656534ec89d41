package dev.jangteo.user.session;

import dev.jangteo.user.account.Language;
import dev.jangteo.user.account.Registering;
import dev.jangteo.user.account.SignUp;
import org.springframework.stereotype.Service;

/** Opening an account and being logged in at once. Should we die between the two, logging in works. */
@Service
public class SigningUp {
    private final Registering registering;
    private final Admission admission;

    SigningUp(Registering registering, Admission admission) {
        this.registering = registering;
        this.admission = admission;
    }

    public Session signUp(SignUp wanted, Language spoken) {
        return admission.admit(registering.register(wanted, spoken).id());
    }
}
