namespace HotChocolate.Tests.Execution;

[Trait("Req", "G-API")]
public sealed class QueryTests
{
    [Fact]
    public async Task A_field_with_an_argument_is_resolved() => Assert.Equal(
        """{"data":{"book":{"id":"b3","title":"Book 03","pages":30,"rating":1.5,"genre":"SHORT_STORY","publishedAt":"2026-01-03T10:00:00.000Z","author":{"name":"Author 3","label":"Author 3 ()","bookCount":1}}}}""",
        await Sample.Run("""{ book(id: "b3") { id title pages rating genre publishedAt author { name label bookCount } } }"""));
}
