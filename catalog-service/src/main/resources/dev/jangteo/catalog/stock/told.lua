-- Everyone was told of these turns; a SKU that turned again meanwhile stays noted. ARGV: (sku, note)*.
for i = 1, #ARGV, 2 do
  if redis.call('HGET', TURNED, ARGV[i]) == ARGV[i + 1] then redis.call('HDEL', TURNED, ARGV[i]) end
end
return {'DONE'}
