-- KEYS: stream, lease. ARGV: relay, milliseconds of the lease, entries at most, ids of sent entries ...
local stream, lease, relay = KEYS[1], KEYS[2], ARGV[1]
if #ARGV > 3 then
  redis.call('XDEL', stream, unpack(ARGV, 4))
end
local holder = redis.call('GET', lease)
if redis.call('XLEN', stream) == 0 then
  if holder == relay then
    redis.call('DEL', lease)
  end
  return {'EMPTY'}
end
if holder and holder ~= relay then
  return {'ELSEWHERE'}
end
redis.call('SET', lease, relay, 'PX', ARGV[2])
return {'ENTRIES', redis.call('XRANGE', stream, '-', '+', 'COUNT', ARGV[3])}
