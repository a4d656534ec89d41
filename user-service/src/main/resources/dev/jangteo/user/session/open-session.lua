-- Opens a session. Its key never exists without an expiry.
-- KEYS[1] session:<sid>
-- ARGV: user id, hash of the refresh secret, now, end of idle time, last possible end (milliseconds since the epoch)
redis.call('HSET', KEYS[1], 'user', ARGV[1], 'hash', ARGV[2], 'expires', ARGV[4], 'ends', ARGV[5])
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', ARGV[4] - ARGV[3]))
