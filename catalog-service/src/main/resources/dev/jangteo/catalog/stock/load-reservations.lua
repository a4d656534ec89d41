-- ARGV: builder's token, milliseconds it may stay silent, (order, lines)*.
if redis.call('GET', BUILDER) ~= ARGV[1] then return {'LOST'} end
redis.call('PEXPIRE', BUILDER, ARGV[2])
for i = 3, #ARGV, 2 do
  if redis.call('HEXISTS', RESERVATIONS, ARGV[i]) == 0 then take(ARGV[i], ARGV[i + 1]) end
end
return {'DONE'}
