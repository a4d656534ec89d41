package dev.jangteo.user.admin;

import org.springframework.data.mongodb.repository.MongoRepository;

/** Sessions that are to end, in MongoDB; there are hardly ever any. */
interface NotedEndings extends MongoRepository<SessionEnding, String> {}
