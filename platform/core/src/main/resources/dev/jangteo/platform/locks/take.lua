-- KEYS[1] the lock; ARGV[1] who takes it, ARGV[2] lease in milliseconds. Asked twice by a client that lost the
-- connection before it read the answer, it answers the same.
local holder = redis.call('GET', KEYS[1])
if not holder then
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
  return 1
end
return holder == ARGV[1] and 1 or 0
