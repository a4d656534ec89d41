package dev.jangteo.platform.web.idempotency;

import dev.jangteo.contracts.Identifier;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.method.HandlerMethod;

/** Names the key in the API's description of the operations that take one. */
final class IdempotencyInApi implements GlobalOperationCustomizer {

    IdempotencyInApi() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(RequestName.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var terms = method.getMethodAnnotation(Idempotent.class);
        if (terms != null) {
            operation.addParametersItem(new HeaderParameter()
                    .name(Idempotent.KEY_HEADER)
                    .required(terms.required())
                    .description("Sent again with the same key, the same request is carried out once.")
                    .schema(new StringSchema().pattern("^" + Identifier.FORM.pattern() + "$")));
        }
        return operation;
    }
}
