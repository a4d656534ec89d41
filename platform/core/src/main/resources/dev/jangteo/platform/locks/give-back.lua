-- KEYS[1] the lock; ARGV[1] who took it. 0 when it isn't theirs any more: the lease ran out.
if redis.call('GET', KEYS[1]) == ARGV[1] then
  return redis.call('DEL', KEYS[1])
end
return 0
