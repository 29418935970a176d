using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Text;
using GraphQLExport.Data;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static GraphQLExport.Tests.Imports.ImportClient;

namespace GraphQLExport.Tests.Imports;

/// <summary>Imports for which no space is left.</summary>
[Trait("Req", "X-EDGE")]
public sealed class FullDiskTests : DbConnectionInterceptor
{
    private const string Unlimited = "4294967294";

    private string mostPages = Unlimited;

    [Fact]
    [Trait(TestedDatabase.Trait, "Sqlite")]
    public async Task A_database_that_cannot_grow_takes_nothing_and_says_why()
    {
        await using var app = new AppFactory { Replace = services => services.ConfigureDbContext<AppDbContext>(options => options.AddInterceptors(this)) };
        using var ada = await app.AdaAsync();
        var rows = new StringBuilder(MotionHeader);
        for (var i = 0; i < 20_000; i++)
            rows.Append(MotionRow.Replace("porch", string.Create(CultureInfo.InvariantCulture, $"porch {i}"), StringComparison.Ordinal));

        // No more than there are.
        mostPages = "1";
        var (status, answer) = await ada.ImportCsvAsync("motion-events", rows.ToString());
        mostPages = Unlimited;

        Assert.True(status == HttpStatusCode.InsufficientStorage, answer.GetRawText());
        Assert.Equal("STORAGE_FULL", answer.GetProperty("code").GetString());
        Assert.Equal("No space is left for the rows. Nothing was imported; try again when there is.", answer.GetProperty("detail").GetString());
        await using (var database = await app.Database.CreateDbContextAsync())
            Assert.Equal(0, await database.MotionEvents.CountAsync());
        Assert.Equal(HttpStatusCode.OK, (await ada.ImportCsvAsync("motion-events", rows.ToString())).Status);
    }

    [Fact]
    [Trait("Req", "G-SCALE")]
    public void A_full_PostgreSQL_is_known_by_its_state() =>
        Assert.Equal((true, false), (DatabaseFaults.IsFull(new PostgresException("full", "ERROR", "ERROR", "53100")), DatabaseFaults.IsFull(new PostgresException("many", "ERROR", "ERROR", "53300"))));

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA max_page_count = {mostPages}";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
