-- A basket of a test. KEYS: units. ARGV: user, sku, units, event
redis.call('HINCRBY', KEYS[1], ARGV[2], ARGV[3])
raise(ARGV[4], 'userId', ARGV[1], 'skuId', ARGV[2], 'quantity', ARGV[3])
return 'DONE'
