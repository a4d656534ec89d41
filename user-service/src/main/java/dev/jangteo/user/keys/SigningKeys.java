package dev.jangteo.user.keys;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The keys in MongoDB. */
interface SigningKeys extends ListCrudRepository<SigningKey, Long> {
    List<SigningKey> findAllByOrderByGeneration();
}
