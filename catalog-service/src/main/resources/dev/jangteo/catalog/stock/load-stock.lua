-- ARGV: builder's token, milliseconds it may stay silent, (sku, units, sequence)*.
if redis.call('GET', BUILDER) ~= ARGV[1] then return {'LOST'} end
redis.call('PEXPIRE', BUILDER, ARGV[2])
for i = 3, #ARGV, 3 do count(ARGV[i], ARGV[i + 1], ARGV[i + 2]) end
return {'DONE'}
