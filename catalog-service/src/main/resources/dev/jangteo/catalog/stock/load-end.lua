-- ARGV: builder's token, when it was built.
if redis.call('GET', BUILDER) ~= ARGV[1] then return {'LOST'} end
redis.call('SET', LOADED, ARGV[2])
redis.call('DEL', BUILDER)
return {'DONE'}
