-- Sends the prepared requests of a file in turn. Arguments: the file; the first number for documents that shall be
-- new in every request; "strict" to look into every answer, which costs too much while times are taken.
-- The file: a line with the path, lines with headers, an empty line, then one body on each line.
local MARK = "0000000000"
local requests = {}
local numbered = false
local number = 0
local at = 0

function init(arguments)
  local file = assert(io.open(arguments[1]))
  number = tonumber(arguments[2])
  local path = file:read("*l")
  local headers = {}
  for line in file:lines() do
    if line == "" then break end
    local name, value = line:match("^([^:]+): (.*)$")
    headers[name] = value
  end
  for body in file:lines() do
    local request = wrk.format("POST", path, headers, body)
    local from, to = request:find(MARK, 1, true)
    if from then
      numbered = true
      requests[#requests + 1] = { request:sub(1, from - 1), request:sub(to + 1) }
    else
      requests[#requests + 1] = request
    end
  end
  file:close()
  if arguments[3] == "strict" then
    failed = 0
    response = function(status, _, body)
      if status ~= 200 or body:find('"errors"', 1, true) then
        failed = failed + 1
      end
    end
  end
end

function request()
  at = at % #requests + 1
  local prepared = requests[at]
  if numbered then
    number = number + 1
    return prepared[1] .. string.format("%010d", number) .. prepared[2]
  end
  return prepared
end

local threads = {}

function setup(thread)
  threads[#threads + 1] = thread
end

function done(summary, latency)
  local failed = 0
  for _, thread in ipairs(threads) do
    failed = failed + (thread:get("failed") or 0)
  end
  local errors = summary.errors
  io.write(string.format(
    'RESULT {"requests":%d,"micros":%d,"bytes":%d,"failed":%d,"p50Micros":%d,"p99Micros":%d}\n',
    summary.requests, summary.duration, summary.bytes,
    failed + errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50), latency:percentile(99)))
end
