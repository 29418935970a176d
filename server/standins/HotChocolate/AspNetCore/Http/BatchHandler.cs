using HotChocolate.Execution;
using HotChocolate.Execution.Serialization;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore;

/// <summary>Answers an array of requests with an array of results, in their order.</summary>
internal sealed class BatchHandler(HttpContext context, ResponseFormat format, int maxRequests, Func<GraphQLRequest, Task<IExecutionResult>> execute)
{
    public async Task AnswerAsync(List<GraphQLRequest> requests)
    {
        if (requests.Count == 0 || requests.Count > maxRequests)
        {
            throw new RequestFault(400, ErrorCodes.Server.BatchNotAllowed, $"A batch holds 1 to {maxRequests} requests.");
        }

        using var buffer = new PooledBuffer();
        await using (var json = JsonOutput.Create(buffer))
        {
            json.WriteStartArray();
            foreach (var request in requests)
            {
                await using var result = await execute(request);
                JsonResultFormatter.Format(result as IOperationResult ?? new ErrorResult("A subscription cannot be part of a batch.", ErrorCodes.Server.BatchNotAllowed), json);
            }

            json.WriteEndArray();
        }

        await context.WriteJsonAsync(200, format.Json, buffer);
    }
}
