namespace HotChocolate.Tests.Data;

/// <summary>Which cursors a database query takes.</summary>
[Trait("Req", "G-API")]
public sealed class KeysetCursorTests
{
    [Theory]
    [InlineData("order: [{ number: ASC }]", "order: [{ number: DESC }]", false)]
    [InlineData("order: [{ number: ASC }]", "order: [{ number: ASC }, { id: ASC }]", true)]
    [InlineData("order: [{ number: ASC }]", "order: [{ number: ASC }, { id: DESC }]", false)]
    [InlineData("order: [{ number: ASC }]", "", false)]
    [InlineData("", "where: { number: { gt: 0 } }", true)]
    public async Task A_cursor_is_good_for_its_own_order(string made, string used, bool isGood)
    {
        await using var things = await Things.OpenAsync(null, 10);
        var cursor = (await ThingsPage.ReadAsync(things, $"{made} first: 2")).End;
        var answer = await things.Run($"{{ stored({used} first: 2, after: {cursor}) {{ nodes {{ id }} }} }}");
        Assert.Equal(!isGood, answer.Contains("\"code\":\"HC0078\"", StringComparison.Ordinal));
        Assert.Equal(isGood, answer.Contains("\"data\":{\"stored\":{", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MQ==")]
    [InlineData("")]
    [InlineData("AQ")]
    [InlineData("not a cursor")]
    public async Task A_malformed_cursor_is_refused(string cursor)
    {
        await using var things = await Things.OpenAsync(null, 10);
        Assert.Contains("\"code\":\"HC0078\"", await things.Run($"{{ stored(after: \"{cursor}\") {{ nodes {{ id }} }} }}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_changed_letter_of_a_cursor_is_refused_or_means_another_place()
    {
        await using var things = await Things.OpenAsync(null, 10);
        var cursor = (await ThingsPage.ReadAsync(things, "order: [{ label: ASC }], first: 2")).End.Trim('"');
        for (var i = 0; i < cursor.Length; i++)
        {
            var broken = cursor[..i] + (cursor[i] == 'A' ? 'B' : 'A') + cursor[(i + 1)..];
            var answer = await things.Run($"{{ stored(order: [{{ label: ASC }}], after: \"{broken}\") {{ nodes {{ id }} }} }}");
            Assert.True(answer.Contains("HC0078", StringComparison.Ordinal) || !answer.Contains("errors", StringComparison.Ordinal), answer);
        }
    }

    [Fact]
    public async Task Orders_by_what_may_be_null_are_paged_by_position()
    {
        await using var things = await Things.OpenAsync(null, 30);
        things.Database.Forget();
        var page = await ThingsPage.ReadAsync(things, "order: [{ text: ASC }], first: 3, after: \"MQ==\"");
        Assert.Equal("\"NA==\"", page.End);
        Assert.Contains("OFFSET", Assert.Single(things.Database.Commands), StringComparison.Ordinal);
    }
}
