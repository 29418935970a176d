using Microsoft.Extensions.Options;

namespace GraphQLExport.Processes;

/// <summary>A process without the role <c>web</c> tells how it is, and nothing else.</summary>
internal static class WebRole
{
    private static readonly string[] OwnPaths = ["/health", "/metrics"];

    /// <summary>Finds nothing at any other address where the process has not the role.</summary>
    public static void UseWebRole(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ProcessOptions>>().Value.Roles.HasFlag(ProcessRoles.Web))
            return;
        app.Use((http, next) =>
        {
            if (Array.Exists(OwnPaths, path => http.Request.Path.StartsWithSegments(path)))
                return next(http);
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }
}
