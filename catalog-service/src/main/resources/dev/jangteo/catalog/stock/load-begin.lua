-- One builder at a time starts from nothing. ARGV: builder's token, milliseconds it may stay silent.
if loaded() then return {'LOADED'} end
if not redis.call('SET', BUILDER, ARGV[1], 'NX', 'PX', ARGV[2]) then return {'BUSY'} end
redis.call('DEL', ON_HAND, RESERVED, RESERVATIONS, EXPIRIES)
return {'BUILD'}
