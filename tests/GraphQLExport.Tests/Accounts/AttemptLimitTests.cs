using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GraphQLExport.Auditing;
using GraphQLExport.Data.Demo;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Accounts;

/// <summary>Guessing passwords: slow, told to administrators, and without a hint of who has an account.</summary>
[Trait("Req", "E-SEC")]
public sealed class AttemptLimitTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly ManualTimeProvider time = new(new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero));
    private readonly AppFactory app;

    public AttemptLimitTests() => app = new() { Time = time };

    public Task InitializeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task Guessing_goes_alike_for_a_real_account_and_for_one_that_is_not()
    {
        var real = await GuessAsync("ada@example.com", 12);
        time.Advance(TimeSpan.FromMinutes(1));
        var none = await GuessAsync("nobody@example.com", 12);

        Assert.Equal(real, none);
        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Unauthorized, 10), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], real.Select(answer => answer.Status));
    }

    [Fact]
    public async Task Who_has_to_wait_is_told_how_long_and_then_may_sign_in_again()
    {
        await GuessAsync("nobody@example.com", 10);
        var refused = await TryAsync("nobody@example.com", "guess");
        Assert.Equal(TimeSpan.FromMinutes(5), refused.Headers.RetryAfter?.Delta);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await TryAsync("bob@example.com", DemoSeed.Password)).StatusCode);

        time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(HttpStatusCode.Unauthorized, (await TryAsync("nobody@example.com", "guess")).StatusCode);
    }

    [Fact]
    public async Task An_address_that_tries_many_accounts_has_to_wait()
    {
        foreach (var number in Enumerable.Range(0, 30))
            Assert.Equal(HttpStatusCode.Unauthorized, (await TryAsync($"user{number}@example.com", "guess")).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await TryAsync("user30@example.com", "guess")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await app.Visitor().PostAsJsonAsync("/account/setup", new { token = "x", password = "y" })).StatusCode);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await TryAsync("bob@example.com", DemoSeed.Password)).StatusCode);
    }

    [Fact]
    public async Task Signing_in_as_often_as_one_likes_is_no_failure()
    {
        foreach (var _ in Enumerable.Range(0, 40))
            Assert.Equal(HttpStatusCode.OK, (await TryAsync("ada@example.com", DemoSeed.Password)).StatusCode);
    }

    [Fact]
    public async Task Guesses_that_are_sent_at_once_are_counted_before_they_are_judged()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => TryAsync("nobody@example.com", "guess")));

        Assert.Equal(10, answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task A_locked_account_refuses_the_right_password_as_a_wrong_one_and_administrators_are_told()
    {
        var wrong = await GuessAsync("ada@example.com", 5);

        var right = await TryAsync("ada@example.com", DemoSeed.Password);

        Assert.Equal(wrong[0], (right.StatusCode, await DetailAsync(right)));
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal(1, await database.Set<AuditEntry>().CountAsync(entry => entry.Action == AuditAction.AccountLocked && entry.Email == "ada@example.com"));
        var notification = await database.Notifications.SingleAsync();
        Assert.Equal("admin@example.com", (await database.Users.SingleAsync(user => user.Id == notification.UserId)).Email);
        Assert.StartsWith("Sign-ins as ada@example.com failed too often. The account is locked until 20", notification.Message, StringComparison.Ordinal);
    }

    private async Task<List<(HttpStatusCode Status, string Detail)>> GuessAsync(string email, int times)
    {
        var answers = new List<(HttpStatusCode, string)>();
        foreach (var number in Enumerable.Range(0, times))
        {
            var answer = await TryAsync(email, string.Create(CultureInfo.InvariantCulture, $"guess {number}"));
            answers.Add((answer.StatusCode, await DetailAsync(answer)));
        }

        return answers;
    }

    private static async Task<string> DetailAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()!;

    private Task<HttpResponseMessage> TryAsync(string email, string password) => app.Visitor().PostAsJsonAsync("/account/login", new { email, password });
}
