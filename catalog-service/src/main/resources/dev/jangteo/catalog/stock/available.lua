-- What can be reserved now. ARGV: sku*.
if not loaded() then return {'NOT_LOADED'} end
local answer = {'DONE'}
for i, sku in ipairs(ARGV) do answer[i + 1] = tostring(available(sku)) end
return answer
