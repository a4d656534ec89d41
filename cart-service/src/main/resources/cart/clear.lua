for _, sku in ipairs(redis.call('HKEYS', quantities)) do
  drop(sku)
end
return 'DONE'
