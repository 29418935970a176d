using HotChocolate.Tests.Data;

namespace HotChocolate.Tests.GreenDonut;

/// <summary>A list of fifty rows asks the database once for each loader and level.</summary>
[Trait("Req", "G-API")]
[Collection(PostgreSql.Collection)]
public sealed class StatementTests(PostgreSql server)
{
    [Theory]
    [InlineData("loadedMaker { name }", 2)]
    [InlineData("loadedMaker { name } loadedOwner", 3)]
    [InlineData("loadedMaker { name } other: loadedMaker { place } makerName", 2)]
    [InlineData("place", 2)]
    [InlineData("place loadedMaker { name }", 2)]
    [InlineData("chain", 3)]
    [InlineData("chain loadedOwner", 3)]
    [InlineData("loadedMaker { products { loadedOwner } }", 4)]
    [InlineData("loadedMaker { products { loadedMaker { products { id } } } }", 3)]
    [InlineData("makerName loadedMaker { products { place loadedOwner chain } }", 4)]
    public async Task One_statement_for_each_loader_and_level(string fields, int statements)
    {
        foreach (var isPostgreSql in new[] { false, true })
        {
            await using var things = await Things.OpenAsync(isPostgreSql ? server : null, 50, configure: LoadedTypes.Add);
            for (var run = 0; run < 5; run++)
            {
                things.Database.Forget();
                var answer = await things.Run($"{{ stored(first: 50) {{ nodes {{ {fields} }} }} }}");
                Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
                Assert.True(statements == things.Database.Commands.Count, string.Join("\n\n", things.Database.Commands));
            }
        }
    }

    [Fact]
    public async Task What_is_loaded_is_right()
    {
        await using var things = await Things.OpenAsync(server, 50, configure: LoadedTypes.Add);
        var whole = await things.Run("{ held(first: 50) { nodes { id maker { name place } owner { name } } } }");
        var loaded = await things.Run("{ held(first: 50) { nodes { id maker: loadedMaker { name place } owner: loadedOwner } } }");
        Assert.Equal(System.Text.RegularExpressions.Regex.Replace(whole, "\"owner\":{\"name\":(\"(\\\\.|[^\"\\\\])*\")}", "\"owner\":$1"), loaded);
    }
}
