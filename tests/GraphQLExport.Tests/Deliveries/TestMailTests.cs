using GraphQLExport.Auditing;
using GraphQLExport.Deliveries;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Deliveries;

/// <summary>Trying the mail server from the page Configuration.</summary>
[Trait("Req", "R-SCHED")]
public sealed class TestMailTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly MailServer mail = new();
    private readonly ManualTimeProvider time = new(new DateTimeOffset(2026, 3, 28, 12, 0, 0, TimeSpan.Zero));
    private readonly AppFactory app;

    public TestMailTests() => app = new()
    {
        Time = time,
        Settings = new(mail.Settings)
        {
            ["GraphQLExport:Mail:AllowedDomains"] = "example.com",
        },
    };

    private IMailTester Tester => app.Services.GetRequiredService<IMailTester>();

    [Fact]
    [Trait("Req", "R-AUD")]
    public async Task A_mail_is_sent_its_steps_are_told_and_it_is_recorded()
    {
        var payload = await Tester.SendAsync(Exporting.Admin, " ada@example.com ", default);
        Assert.Equal((true, null), (payload.Ok, payload.Errors));
        Assert.Equal([(MailStep.Connect, true, "The mail server answered."), (MailStep.Send, true, "The mail server took the mail: taken")], payload.Steps.Select(step => (step.Step, step.Ok, step.Message)));
        var (recipient, message) = Assert.Single(mail.Taken);
        Assert.Equal(("ada@example.com", "Test mail of GraphQLExport"), (recipient, message.Subject));
        Assert.Contains("https://exports.example.com", message.TextBody, StringComparison.Ordinal);
        await using var database = await app.Database.CreateDbContextAsync();
        var entry = Assert.Single(await database.AuditEntries.Where(entry => entry.Action == AuditAction.MailTested).ToListAsync());
        Assert.Equal("admin", entry.UserId);
    }

    [Fact]
    public async Task What_the_server_refuses_is_told_at_its_step()
    {
        mail.Answer = _ => "550 no such \u0007mailbox";
        var payload = await Tester.SendAsync(Exporting.Admin, "ada@example.com", default);
        Assert.False(payload.Ok);
        Assert.Equal([(MailStep.Connect, true), (MailStep.Send, false)], payload.Steps.Select(step => (step.Step, step.Ok)));
        Assert.Equal("The mail server answered 550: no such mailbox", payload.Steps[^1].Message);
    }

    [Theory]
    [InlineData("ada@example.com\r\nBcc: eve@example.org")]
    [InlineData("ada@example.com, eve@example.com")]
    [InlineData("ada@elsewhere.example")]
    [InlineData("nobody")]
    [Trait("Req", "R-SEC")]
    public async Task An_address_that_is_none_or_not_allowed_is_sent_nothing(string recipient)
    {
        var payload = await Tester.SendAsync(Exporting.Admin, recipient, default);
        Assert.Equal(["input", "recipient"], Assert.IsType<InvalidRequestError>(Assert.Single(payload.Errors!)).Path);
        Assert.Equal(0, mail.Connections);
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task Only_administrators_try_it_and_at_most_five_times_a_minute()
    {
        Assert.IsType<NotAllowedError>(Assert.Single((await Tester.SendAsync(Exporting.Ada, "ada@example.com", default)).Errors!));
        for (var i = 0; i < 5; i++)
            Assert.True((await Tester.SendAsync(Exporting.Admin, "ada@example.com", default)).Ok);
        Assert.IsType<NotAllowedError>(Assert.Single((await Tester.SendAsync(Exporting.Admin, "ada@example.com", default)).Errors!));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await Tester.SendAsync(Exporting.Admin, "ada@example.com", default)).Ok);
        Assert.Equal(6, mail.Connections);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await mail.DisposeAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}
