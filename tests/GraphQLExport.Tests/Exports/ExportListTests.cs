using System.Text.Json;
using GraphQLExport.Exports;
using GraphQLExport.Formats;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Exports;

/// <summary>Lists of exports ask the database as often for fifty exports as for one.</summary>
[Trait("Req", "R-JOB")]
public sealed class ExportListTests
{
    private const string List = "query($first: Int) { exports(first: $first) { nodes { createdBy { email } progress { status queuePosition } files { name downloadUrl } } } }";

    [Theory]
    [InlineData(ExportStatus.Completed, 4)]
    [InlineData(ExportStatus.Queued, 4)]
    public async Task A_list_is_a_constant_number_of_statements(ExportStatus status, int statements)
    {
        var log = new StatementLog();
        await using var app = new AppFactory { Replace = log.Attach, Settings = { ["GraphQLExport:Hosting:Roles"] = "web" } };
        using var client = await app.AdminAsync();
        await app.AddAsync([.. Rows(status)]);
        foreach (var first in new[] { 1, 50 })
        {
            log.Forget();
            var nodes = (await client.DataAsync(List, new { first })).GetProperty("exports").GetProperty("nodes").EnumerateArray().ToList();
            var sent = log.Statements;
            Assert.True(statements == sent.Count, string.Join("\n\n", sent));
            Assert.Equal(first, nodes.Count);
            for (var i = 0; i < first; i++)
            {
                var number = 49 - i;
                Assert.Equal(number % 2 == 0 ? "ada@example.com" : "bob@example.com", nodes[i].GetProperty("createdBy").GetProperty("email").GetString());
                Assert.Equal(status.ToString().ToUpperInvariant(), nodes[i].GetProperty("progress").GetProperty("status").GetString());
                Assert.Equal(status == ExportStatus.Queued ? number + 1 : null, AsNumber(nodes[i].GetProperty("progress").GetProperty("queuePosition")));
                var names = nodes[i].GetProperty("files").EnumerateArray().Select(file => file.GetProperty("name").GetString());
                Assert.Equal(status == ExportStatus.Completed ? [$"{number}-a.csv", $"{number}-b.csv"] : [], names);
            }
        }
    }

    private static int? AsNumber(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetInt32();

    private static IEnumerable<object> Rows(ExportStatus status)
    {
        var start = new DateTimeOffset(2026, 1, 18, 10, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < 50; i++)
        {
            var id = $"export-{i:D2}";
            yield return new Export
            {
                Id = id,
                Status = status,
                Dataset = "motion_events",
                Format = ExportFormat.Csv,
                CreatedAt = start.AddSeconds(i),
                UserId = i % 2 == 0 ? "ada" : "bob",
                RequestJson = "{}",
                FileName = "x",
                Sequence = 2,
            };
            yield return new ExportProgress { ExportId = id, Sequence = 1, Status = ExportStatus.Queued, Phase = ExportPhase.Queued };
            yield return new ExportProgress { ExportId = id, Sequence = 2, Status = status, Phase = ExportPhase.Queued };
            foreach (var part in status == ExportStatus.Completed ? new[] { "a", "b" } : [])
            {
                yield return new StoredFile
                {
                    ExportId = id,
                    Name = $"{i}-{part}.csv",
                    ContentType = "text/csv",
                    Bytes = 1,
                    Rows = 1,
                    Sha256 = "",
                    StorageKey = $"{id}-{part}",
                    CreatedAt = start,
                };
            }
        }
    }
}
