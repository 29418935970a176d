using GraphQLExport.Accounts;
using GraphQLExport.Auditing;
using GraphQLExport.Data;
using GraphQLExport.Domains.Motion;
using GraphQLExport.Exports;
using GraphQLExport.Hosting;
using GraphQLExport.Processes;
using GraphQLExport.Secrets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Benchmarks.GraphQL;

/// <summary>
/// The peer of GraphQL requests: a minimal API on the same database, behind the same sign-in, whose routes read the same rows by the
/// same queries and answer the same fields as JSON.
/// </summary>
internal static class PeerServer
{
    /// <summary>Runs until the process is stopped.</summary>
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddHosting(builder.Configuration);
        builder.Services.AddMasterKeys();
        builder.Services.AddData(builder.Configuration);
        builder.Services.AddProcesses();
        builder.Services.AddAuditing();
        builder.Services.AddAccounts();
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapAccounts();
        app.MapGet("/health/live", () => "");
        app.MapPost("/list", ListAsync).RequireAuthorization();
        app.MapPost("/nested", NestedAsync).RequireAuthorization();
        app.MapPost("/mutation", CancelAsync).RequireAuthorization();
        await app.RunAsync();
    }

    private static async Task<Page<EventRow>> ListAsync(PageRequest request, HttpContext context, IDbContextFactory<AppDbContext> databases, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await Events(database, context)
            .Select(e => new EventRow(e.Id, e.Timestamp, e.CameraId, e.Confidence, e.Algorithm.ToString(), e.X, e.Y, e.Width, e.Height, e.ZoneId))
            .Take(request.First + 1)
            .ToListAsync(cancellationToken);
        return Page<EventRow>.Of(rows, request.First, row => row.Id);
    }

    private static async Task<Nested> NestedAsync(PageRequest request, HttpContext context, IDbContextFactory<AppDbContext> databases, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var events = await Events(database, context)
            .Select(e => new NestedRow(e.Id, e.Timestamp, e.Confidence, new(e.Camera.Id, e.Camera.Name)))
            .Take(request.First + 1)
            .ToListAsync(cancellationToken);
        var cameras = await database.CamerasVisibleTo(Caller.Required(context.User)).AsNoTracking().OrderBy(c => c.Name).ThenBy(c => c.Id)
            .Select(c => new CameraRow(c.Id, c.Name)).Take(11).ToListAsync(cancellationToken);
        return new(Page<NestedRow>.Of(events, request.First, row => row.Id), [.. cameras.Take(10)]);
    }

    private static async Task<Canceled> CancelAsync(CancelRequest request, IDbContextFactory<AppDbContext> databases, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var export = await database.Set<Export>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == request.Id, cancellationToken);
        return export is null ? new([new("There is no such export.", request.Id)]) : new([]);
    }

    private static IQueryable<MotionEvent> Events(AppDbContext database, HttpContext context) =>
        database.MotionEventsVisibleTo(Caller.Required(context.User)).AsNoTracking().OrderByDescending(e => e.Timestamp).ThenByDescending(e => e.Id);

    private sealed record PageRequest(int First);

    private sealed record CancelRequest(string Id);

    private sealed record EventRow(long Id, DateTimeOffset Timestamp, string CameraId, double Confidence, string Algorithm, int X, int Y, int Width, int Height, string? ZoneId);

    private sealed record NestedRow(long Id, DateTimeOffset Timestamp, double Confidence, CameraRow Camera);

    private sealed record CameraRow(string Id, string Name);

    private sealed record Nested(Page<NestedRow> Events, IReadOnlyList<CameraRow> Cameras);

    private sealed record Canceled(IReadOnlyList<NotFound> Errors);

    private sealed record NotFound(string Message, string Id);

    private sealed record Page<T>(IReadOnlyList<T> Nodes, bool HasNextPage, string? EndCursor)
    {
        public static Page<T> Of(List<T> rows, int first, Func<T, long> id)
        {
            var nodes = rows.Take(first).ToList();
            return new(nodes, rows.Count > first, nodes.Count == 0 ? null : Convert.ToBase64String(BitConverter.GetBytes(id(nodes[^1]))));
        }
    }
}
