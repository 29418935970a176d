using System.Net;
using System.Text.RegularExpressions;
using GraphQLExport.Auditing;
using GraphQLExport.Deliveries;
using GraphQLExport.Exports;
using GraphQLExport.Notifications;
using GraphQLExport.Schedules;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace GraphQLExport.Tests.Deliveries;

/// <summary>Reports by e-mail, to a mail server that speaks SMTP, under a clock that a test drives.</summary>
[Trait("Req", "R-SCHED")]
public sealed partial class DeliveryTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 28, 12, 0, 0, TimeSpan.Zero);

    private readonly MailServer mail = new();
    private readonly AppFactory app;

    public DeliveryTests() => app = new()
    {
        Time = new(Start),
        // The clocks of the product sleep; these tests ask for what is due.
        Replace = services =>
        {
            services.Remove(services.Single(service => service.ImplementationType == typeof(ScheduleClock)));
            services.Remove(services.Single(service => service.ImplementationType == typeof(DeliveryClock)));
        },
        Settings = new(mail.Settings)
        {
            ["GraphQLExport:Mail:MaxAttempts"] = "3",
            ["GraphQLExport:Mail:AttachUpTo"] = "200",
            ["GraphQLExport:Mail:AllowedDomains"] = "example.com, example.org",
        },
    };

    private IScheduleService Schedules => app.Services.GetRequiredService<IScheduleService>();

    [Fact]
    [Trait("Req", "R-JOB")]
    public async Task Each_recipient_gets_a_mail_whose_link_needs_no_password_lives_a_day_and_can_be_revoked()
    {
        var export = await RunAsync("ada@example.com", "zoë@example.org");
        await SendDueAsync();

        Assert.Equal(["ada@example.com", "zoë@example.org"], mail.Taken.Select(taken => taken.Recipient));
        var message = mail.Taken.First().Message;
        Assert.Equal("reports@example.com", Assert.IsType<MailboxAddress>(message.From[0]).Address);
        Assert.Equal("ada@example.com", Assert.IsType<MailboxAddress>(Assert.Single(message.To)).Address);
        Assert.Equal("Täglich <b>: motion-events-2026-03-28.csv", message.Subject);
        Assert.Contains("T&#228;glich &lt;b&gt;", message.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("2 rows", message.TextBody, StringComparison.Ordinal);
        Assert.Empty(message.Attachments);

        var links = mail.Taken.Select(taken => LinkIn(taken.Message)).ToArray();
        using var visitor = app.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(links[0])).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync(new Uri(links[0].ToString().Replace("&delivery", "&other", StringComparison.Ordinal), UriKind.Relative))).StatusCode);

        var deliveries = await DeliveriesAsync(export);
        Assert.All(deliveries, delivery => Assert.Equal((DeliveryStatus.Sent, 1, Start, Start.AddDays(1)), (delivery.Status, delivery.Attempts, delivery.SentAt!.Value, delivery.LinkExpiresAt!.Value)));
        var service = app.Services.GetRequiredService<IDeliveryService>();
        Assert.NotNull((await service.RevokeAsync(Exporting.Bob, deliveries[0].Id, default)).Errors);
        Assert.Null((await service.RevokeAsync(Exporting.Ada, deliveries[0].Id, default)).Errors);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(links[0])).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(links[1])).StatusCode);
        app.Time!.Set(Start.AddDays(1));
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(links[1])).StatusCode);
        Assert.Equal(2, await AuditedAsync(AuditAction.ReportMailed));
        Assert.Equal(1, await AuditedAsync(AuditAction.LinkRevoked));
        Assert.Empty(await NotificationsAsync());
    }

    [Fact]
    public async Task A_small_file_goes_along()
    {
        var export = await RunRequestAsync("""{"dataset":"motion_events","format":"CSV","fields":[{"name":"id"}]}""", "ada@example.com");
        await SendDueAsync();
        var attachment = Assert.IsAssignableFrom<MimePart>(Assert.Single(Assert.Single(mail.Taken).Message.Attachments));
        using var bytes = new MemoryStream();
        await attachment.Content!.DecodeToAsync(bytes);
        var file = Assert.Single(await app.Exports().FilesAsync(export, default));
        Assert.Equal((file.Name, file.Sha256), (attachment.FileName, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes.ToArray()))));
    }

    [Fact]
    [Trait("Req", "X-SCH")]
    public async Task A_4xx_is_tried_again_with_growing_delays_and_a_5xx_is_not()
    {
        mail.Answer = recipient => recipient.Split('@')[0] switch { "gone" => "550 no such user", "busy" => "451 try later", _ => "250 OK" };
        var export = await RunAsync("gone@example.com", "busy@example.com");
        // The alert that the first was refused is due at once.
        Assert.Equal(Start, await SendDueAsync());
        Assert.Equal(Start.AddMinutes(1), await SendDueAsync());
        Assert.Equal("The mail server answered 550: no such user", (await DeliveriesAsync(export))[1].Problem);

        app.Time!.Set(Start.AddMinutes(1));
        mail.Asked.Clear();
        Assert.Equal(Start.AddMinutes(3), await SendDueAsync());
        Assert.DoesNotContain("gone@example.com", mail.Asked);
        Assert.Contains("busy@example.com", mail.Asked);

        mail.Answer = _ => "250 OK";
        app.Time.Set(Start.AddMinutes(3));
        Assert.Null(await SendDueAsync());
        Assert.Equal([(DeliveryStatus.Sent, 3), (DeliveryStatus.Failed, 1)], (await DeliveriesAsync(export)).Select(delivery => (delivery.Status, delivery.Attempts)));
        Assert.Null((await DeliveriesAsync(export))[0].Problem);
    }

    [Fact]
    [Trait("Req", "X-SCH")]
    public async Task What_is_never_taken_fails_and_is_told_to_owner_and_administrator_once()
    {
        mail.Answer = recipient => recipient == "busy@example.com" ? "451 try later" : "250 OK";
        var export = await RunAsync("busy@example.com");
        foreach (var minute in (int[])[0, 1, 3, 7])
        {
            app.Time!.Set(Start.AddMinutes(minute));
            await SendDueAsync();
        }

        Assert.Equal((DeliveryStatus.Failed, 3), Assert.Single((await DeliveriesAsync(export)).Select(delivery => (delivery.Status, delivery.Attempts))));
        Assert.Equal(["ada", "admin"], (await NotificationsAsync()).Select(notification => notification.UserId).Order());
        Assert.All(await NotificationsAsync(), notification => Assert.Equal("\"Täglich <b>\" was not sent to busy@example.com", notification.Title));
        Assert.Equal(["ada@example.com", "admin@example.com"], mail.Taken.Select(taken => taken.Recipient).Order());
        Assert.Equal(1, await AuditedAsync(AuditAction.ReportFailed));
    }

    [Fact]
    [Trait("Req", "X-SCH")]
    public async Task A_report_that_fails_is_told_to_owner_and_administrator_and_not_to_its_recipients()
    {
        var created = await CreateAsync("""{"dataset":"motion_events","format":"CSV"}""", ["bob@example.com"]);
        var export = await Exporting.EndAsync(app, (await Schedules.RunAsync(Exporting.Ada, created.Id, default)).Export!);
        await using (var database = await app.Database.CreateDbContextAsync())
        {
            await database.Set<Export>().Where(row => row.Id == export.Id).ExecuteUpdateAsync(row => row
                .SetProperty(other => other.Status, ExportStatus.Failed).SetProperty(other => other.FailureCode, ExportFailureCode.StorageFull).SetProperty(other => other.FailureMessage, "No space is left for the file."));
        }

        await SendDueAsync();
        await SendDueAsync();
        Assert.Equal(["ada@example.com", "admin@example.com"], mail.Taken.Select(taken => taken.Recipient).Order());
        Assert.Contains("No space is left for the file.", mail.Taken.First().Message.TextBody, StringComparison.Ordinal);
        Assert.Equal(DeliveryStatus.Failed, Assert.Single(await DeliveriesAsync(export)).Status);

        using var ada = await app.AdaAsync();
        var told = await ada.DataAsync("{ unreadNotifications notifications { nodes { title message scheduleId exportId readAt } } }");
        Assert.Equal(1, told.GetProperty("unreadNotifications").GetInt32());
        Assert.Equal("\"Täglich <b>\" failed", told.GetProperty("notifications").GetProperty("nodes")[0].GetProperty("title").GetString());
        Assert.Equal(1, (await ada.DataAsync("mutation { markNotificationsRead { count } }")).GetProperty("markNotificationsRead").GetProperty("count").GetInt32());
        Assert.Equal(0, (await ada.DataAsync("{ unreadNotifications }")).GetProperty("unreadNotifications").GetInt32());
        using var bob = await app.BobAsync();
        Assert.Equal(0, (await bob.DataAsync("{ notifications { totalCount } }")).GetProperty("notifications").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    [Trait("Req", "X-EDGE")]
    public async Task A_mail_server_that_says_nothing_holds_nothing_up_for_longer_than_the_limit()
    {
        mail.IsSilent = true;
        var export = await RunAsync("ada@example.com");
        var sending = SendDueAsync();
        await WaitUntil.TrueAsync(() => mail.Connections > 0);
        app.Time!.Advance(TimeSpan.FromSeconds(30));
        Assert.NotNull(await sending);
        var delivery = Assert.Single(await DeliveriesAsync(export));
        Assert.Equal((DeliveryStatus.Waiting, 1, "The mail server did not answer in time."), (delivery.Status, delivery.Attempts, delivery.Problem));
    }

    [Theory]
    [InlineData("ada", "INVALID_RECIPIENT")]
    [InlineData("Ada <ada@example.com>", "INVALID_RECIPIENT")]
    [InlineData("ada@example.com, bob@example.com", "INVALID_RECIPIENT")]
    [InlineData("ada@example.com\r\nBcc: eve@example.com", "INVALID_RECIPIENT")]
    [InlineData("ada@example.net", "INVALID_RECIPIENT")]
    [Trait("Req", "R-SEC")]
    public async Task What_is_no_address_or_elsewhere_is_refused_at_its_place(string recipient, string code)
    {
        var payload = await Schedules.CreateAsync(Exporting.Ada, Input("""{"dataset":"motion_events","format":"CSV"}""", ["bob@example.com", recipient]), default);
        var error = Assert.IsType<InvalidRequestError>(Assert.Single(payload.Errors!));
        Assert.Equal(code, error.Code);
        Assert.Equal(["input", "recipients", "1"], error.Path);
    }

    [Fact]
    public async Task Recipients_can_be_changed_and_are_kept_otherwise_and_each_counts_once()
    {
        var schedule = await CreateAsync("""{"dataset":"motion_events","format":"CSV"}""", [" ada@example.com", "ADA@example.com"]);
        Assert.Equal(["ada@example.com"], schedule.Recipients);
        Assert.Equal(["ada@example.com"], (await Schedules.UpdateAsync(Exporting.Ada, new() { Id = schedule.Id, Name = "Other" }, default)).Schedule!.Recipients);
        Assert.Empty((await Schedules.UpdateAsync(Exporting.Ada, new() { Id = schedule.Id, Recipients = [] }, default)).Schedule!.Recipients);
    }

    public Task InitializeAsync() => app.AddMotionAsync(2);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await mail.DisposeAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [GeneratedRegex(@"https://exports\.example\.com(/downloads/\S+)")]
    private static partial Regex Link();

    private static Uri LinkIn(MimeMessage message) => new(Link().Match(message.TextBody!).Groups[1].Value, UriKind.Relative);

    private static CreateScheduleInput Input(string request, IReadOnlyList<string> recipients) =>
        new() { Name = "Täglich <b>", Cron = "@daily", TimeZone = "UTC", Request = Exporting.Request(request), Recipients = recipients };

    private Task<DateTimeOffset?> SendDueAsync() => app.Services.GetRequiredService<DeliveryRunner>().RunDueAsync(default);

    private Task<Export> RunAsync(params string[] recipients) => RunRequestAsync("""{"dataset":"motion_events","format":"CSV","options":{"csv":{"header":true}}}""", recipients);

    private async Task<Export> RunRequestAsync(string request, params string[] recipients)
    {
        var schedule = await CreateAsync(request, recipients);
        var run = await Schedules.RunAsync(Exporting.Ada, schedule.Id, default);
        return await app.EndAsync(run.Export!);
    }

    private async Task<Schedule> CreateAsync(string request, IReadOnlyList<string> recipients)
    {
        var payload = await Schedules.CreateAsync(Exporting.Ada, Input(request, recipients), default);
        Assert.Null(payload.Errors);
        return payload.Schedule!;
    }

    private async Task<List<Delivery>> DeliveriesAsync(Export export)
    {
        await using var database = await app.Database.CreateDbContextAsync();
        return await database.Deliveries.AsNoTracking().Where(delivery => delivery.ExportId == export.Id).OrderBy(delivery => delivery.Recipient).ToListAsync();
    }

    private async Task<List<Notification>> NotificationsAsync()
    {
        await using var database = await app.Database.CreateDbContextAsync();
        return await database.Notifications.AsNoTracking().ToListAsync();
    }

    private async Task<int> AuditedAsync(AuditAction action)
    {
        await using var database = await app.Database.CreateDbContextAsync();
        return await database.AuditEntries.CountAsync(entry => entry.Action == action);
    }
}
