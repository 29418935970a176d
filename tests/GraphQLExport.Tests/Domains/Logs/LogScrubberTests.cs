using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Domains.Logs;

namespace GraphQLExport.Tests.Domains.Logs;

[Trait("Req", "X-FR3")]
[Trait("Req", "X-FR11")]
public sealed class LogScrubberTests
{
    /// <summary>How secrets stand in texts; SECRET is one.</summary>
    private static readonly string[] Templates =
    [
        "Host=db;Username=me;Password=SECRET;Database=x",
        "Server=db;Pwd=SECRET;",
        "Authorization: Bearer SECRET",
        "authorization: ApiKey SECRET",
        "{\"Authorization\":\"Bearer SECRET\",\"x\":1}",
        "Cookie: graphqlexport=SECRET; other=SECRET",
        "Set-Cookie: a=SECRET",
        "GET /downloads/0198/a.csv?expires=1768730400&signature=SECRET answered 200",
        "https://bucket.example/x?X-Amz-Signature=SECRET&X-Amz-Date=1",
        "http://localhost:5080/setup?token=SECRET",
        "{\"email\":\"a@b.c\",\"password\":\"SECRET\"}",
        "{\\\"password\\\":\\\"SECRET\\\"}",
        "secretKey=SECRET, accessKey: SECRET",
        "api_key='SECRET'",
        "refreshToken=SECRET",
        "smtp://user:SECRET@mail.example:25",
        "passphrase = SECRET",
        "sent Basic SECRET to it",
    ];

    private static readonly Gen<string> Secrets = Gen.ArrayOf(Gen.Elements("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789".ToCharArray()), 24).Select(letters => new string(letters));

    [Fact]
    public void No_secret_is_left_wherever_it_stands() => Prop.ForAll(
        Arb.From(
            from secret in Secrets
            from template in Gen.Elements(Templates)
            from before in Gen.Elements("", "Failed: ", "first line\n", "é ")
            from after in Gen.Elements("", "\nnext line", " and more")
            select (secret, before + template.Replace("SECRET", secret, StringComparison.Ordinal) + after)),
        sample =>
        {
            var clean = LogScrubber.Scrub(sample.Item2);
            Assert.DoesNotContain(sample.secret, clean, StringComparison.Ordinal);
            Assert.Contains(LogScrubber.Mask, clean, StringComparison.Ordinal);
            Assert.Equal(clean, LogScrubber.Scrub(clean));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Host=db;Password=with blank and é;Database=x", "Host=db;Password=***;Database=x")]
    [InlineData("password=\"two words\" next", "password=*** next")]
    [InlineData("GET /a?signature=abc&expires=1", "GET /a?signature=***&expires=1")]
    [InlineData("https://me:pw@host/path", "https://***@host/path")]
    [InlineData("jwt eyJhbGciOiJI.eyJzdWIi.c2ln end", "jwt *** end")]
    public void Only_the_secret_goes(string text, string clean) => Assert.Equal(clean, LogScrubber.Scrub(text));

    [Theory]
    [InlineData("Export 0198c1 of ada completed: motion_events, 10 rows, 5 ms, 400 bytes.")]
    [InlineData("Connection to 10.0.0.1:8080 refused")]
    [InlineData("   at Shop.Token.Read(String text) in Token.cs:line 8")]
    [InlineData("Mail to ada@example.com: sent")]
    [InlineData("Basic tests passed")]
    public void Other_texts_stay(string text) => Assert.Equal(text, LogScrubber.Scrub(text));
}
