package dev.jangteo.user.address;

import dev.jangteo.contracts.UserId;
import org.springframework.data.repository.ListCrudRepository;

/** All address books, in MongoDB. */
interface AddressBooks extends ListCrudRepository<AddressBook, UserId> {}
