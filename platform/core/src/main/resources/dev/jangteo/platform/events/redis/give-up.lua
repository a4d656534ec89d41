-- KEYS: stream, lease. ARGV: relay, ids of sent entries ...
local stream, lease, relay = KEYS[1], KEYS[2], ARGV[1]
if #ARGV > 1 then
  redis.call('XDEL', stream, unpack(ARGV, 2))
end
if redis.call('GET', lease) == relay then
  redis.call('DEL', lease)
end
return {'OK'}
