using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using GraphQLExport.Data;
using GraphQLExport.Exports;
using GraphQLExport.Observability;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GraphQLExport.Tests.Exports;

/// <summary>However many exports have ended, nobody reads all of them to find the next, to admit one or to clear up.</summary>
[Trait(TestedDatabase.Trait, "Sqlite")]
public sealed partial class LongHistoryTests : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<string, bool> statements = new(StringComparer.Ordinal);

    [Fact]
    [Trait("Req", "R-JOB")]
    public async Task Queue_admission_metrics_and_retention_walk_indexes()
    {
        var time = new ManualTimeProvider(new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero));
        await using var app = new AppFactory { Time = time, Replace = services => services.ConfigureDbContext<AppDbContext>(options => options.AddInterceptors(this)) };
        await app.RunAsync();
        time.Advance(TimeSpan.FromDays(8));
        await app.Services.GetRequiredService<IEnumerable<IHostedService>>().OfType<ExportRetention>().Single().SweepAsync(default);
        await app.Services.GetRequiredService<QueueMetrics>().CollectAsync(default);

        Assert.True(statements.Count > 8);
        await using var database = await app.Database.CreateDbContextAsync();
        foreach (var sql in statements.Keys)
            Assert.DoesNotContain(await PlanAsync(database, sql), step => step.StartsWith($"SCAN {Exports().Match(sql).Groups[1].Value}", StringComparison.Ordinal));
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (Exports().IsMatch(command.CommandText))
            statements[command.CommandText] = true;
        return new(result);
    }

    private static async Task<List<string>> PlanAsync(AppDbContext database, string sql)
    {
        await database.Database.OpenConnectionAsync();
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        foreach (var name in Parameters().Matches(sql).Select(match => match.Value).Distinct())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, DBNull.Value);
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync();
        List<string> steps = [];
        while (await reader.ReadAsync())
            steps.Add(reader.GetString(3));
        return steps;
    }

    [GeneratedRegex(@"^SELECT[\s\S]*FROM ""exports"" AS ""(\w+)""")]
    private static partial Regex Exports();

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameters();
}
