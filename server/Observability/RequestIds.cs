using System.Diagnostics;

namespace GraphQLExport.Observability;

/// <summary>
/// Gives each request an id: that of its trace, which is the one of its W3C <c>traceparent</c> where that is valid, else a new one of the same shape. Log lines
/// carry it as <c>RequestId</c>, problems as <c>requestId</c>, and every answer in the header <see cref="Header"/>.
/// </summary>
internal static class RequestIds
{
    /// <summary>The header of answers.</summary>
    public const string Header = "X-Request-Id";

    /// <summary>Adds the ids; goes before everything else.</summary>
    public static void UseRequestIds(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RequestIds));
        app.Use(async (http, next) =>
        {
            var id = Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.TraceId.ToHexString() : IdOf(http.Request.Headers.TraceParent);
            http.TraceIdentifier = id;
            // Not at once: who answers with a problem clears what headers there are.
            http.Response.OnStarting(() =>
            {
                http.Response.Headers[Header] = id;
                return Task.CompletedTask;
            });
            using (log.BeginScope(new KeyValuePair<string, object?>[] { new("RequestId", id) }))
                await next(http);
        });
    }

    private static string IdOf(string? traceParent) =>
        ActivityContext.TryParse(traceParent, null, out var context) && context.TraceId != default
            ? context.TraceId.ToHexString()
            : ActivityTraceId.CreateRandom().ToHexString();
}
