using System.Collections.Concurrent;
using System.Data.Common;
using GraphQLExport.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Support;

/// <summary>
/// Remembers the statements that a server's database contexts send for requests. What it does by itself meanwhile is left out, and so is whether the
/// session still holds, which is asked once in a while.
/// </summary>
public sealed class StatementLog : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> statements = [];
    private readonly HttpContextAccessor request = new();

    public IReadOnlyList<string> Statements => [.. statements];

    /// <summary>For <see cref="AppFactory.Replace"/>.</summary>
    public void Attach(IServiceCollection services) => services.ConfigureDbContext<AppDbContext>(options => options.AddInterceptors(this));

    public void Forget() => statements.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (request.HttpContext is not null && !command.CommandText.Contains("security_stamp", StringComparison.Ordinal))
            statements.Enqueue(command.CommandText);
        return new(result);
    }
}
