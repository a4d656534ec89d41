-- Whether what counts as reserved is the sum of the reservations, in one moment. Answers (sku, sum, reserved)* where not.
if not loaded() then return {'NOT_LOADED'} end
local sums, answer = {}, {'DONE'}
local reservations = redis.call('HGETALL', RESERVATIONS)
for i = 2, #reservations, 2 do
  each_line(reservations[i], function(sku, units) sums[sku] = (sums[sku] or 0) + units end)
end
local reserved = redis.call('HGETALL', RESERVED)
for i = 1, #reserved, 2 do
  local sku, units = reserved[i], tonumber(reserved[i + 1])
  if units ~= (sums[sku] or 0) then
    for _, it in ipairs({sku, tostring(sums[sku] or 0), tostring(units)}) do answer[#answer + 1] = it end
  end
  sums[sku] = nil
end
for sku, units in pairs(sums) do
  for _, it in ipairs({sku, tostring(units), '0'}) do answer[#answer + 1] = it end
end
return answer
