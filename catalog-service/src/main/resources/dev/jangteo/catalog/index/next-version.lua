-- A number greater than every one before, by any instance: the time in microseconds, or the next one. KEYS: the last.
local time = redis.call('TIME')
local version = time[1] * 1000000 + time[2]
local last = tonumber(redis.call('GET', KEYS[1]) or '0')
if version <= last then version = last + 1 end
local text = string.format('%.0f', version)
redis.call('SET', KEYS[1], text)
return text
