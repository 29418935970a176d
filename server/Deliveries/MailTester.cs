using System.Globalization;
using GraphQLExport.Accounts;
using GraphQLExport.Auditing;
using GraphQLExport.Datasets;
using GraphQLExport.Exports;
using GraphQLExport.Processes;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Deliveries;

/// <inheritdoc/>
internal sealed class MailTester(Mailer mailer, Recipients recipients, IAuditLog audit, IOptionsMonitor<MailOptions> options, SharedLimits limits) : IMailTester
{
    private const int MaxPerMinute = 5;

    private static readonly SharedLimit PerMinute = new("test-mail", "", MaxPerMinute, TimeSpan.FromMinutes(1));
    private static readonly FaultPath Recipient = new(new(null, "input"), "recipient");

    /// <inheritdoc/>
    public async Task<TestMailPayload> SendAsync(Caller caller, string recipient, CancellationToken cancellationToken)
    {
        if (!caller.IsAdministrator)
            return Refused(new NotAllowedError("Only administrators try the mail server."));
        var address = recipient.Trim();
        InvalidRequestError[] faults = [.. recipients.FaultsOf([address], Recipient).Select(fault => InvalidRequestError.Of(fault with { Path = Recipient }))];
        if (faults.Length > 0)
            return Refused([.. faults]);
        if ((await limits.EnterAsync([PerMinute], cancellationToken)).Wait is not null)
            return Refused(new NotAllowedError(string.Create(CultureInfo.InvariantCulture, $"At most {MaxPerMinute} test mails are sent in a minute. Try again later.")));
        var settings = options.CurrentValue;
        if (!settings.IsComplete(out var from, out var publicAddress))
            return Refused(new NotAllowedError("This server sends no e-mail."));
        using var message = new TestMessage(publicAddress).To(from, address);
        var result = await mailer.SendAsync(message, cancellationToken);
        await audit.RecordAsync(new(AuditAction.MailTested, caller.UserId) { Details = new { Recipient = address, Sent = result.Outcome == MailOutcome.Sent, result.Problem } }, cancellationToken);
        return new(result.Outcome == MailOutcome.Sent, [.. StepsOf(settings, result)], null);
    }

    private static TestMailPayload Refused(params IReadOnlyList<IScheduleError> errors) => new(false, [], errors);

    /// <summary>The steps that were taken: all before the last went well.</summary>
    private static IEnumerable<MailTestStep> StepsOf(MailOptions settings, MailResult result)
    {
        foreach (var step in Enum.GetValues<MailStep>().Where(step => step <= result.Step))
        {
            var isTaken = step switch
            {
                MailStep.Secure => settings.Security != MailSecurity.None,
                MailStep.SignIn => !string.IsNullOrEmpty(settings.User),
                _ => true,
            };
            if (step == result.Step && result.Problem is { } problem)
                yield return new(step, Ok: false, problem);
            else if (isTaken)
                yield return new(step, Ok: true, Done(step, result));
        }
    }

    private static string Done(MailStep step, MailResult result) => step switch
    {
        MailStep.Connect => "The mail server answered.",
        MailStep.Secure => "The connection is protected by TLS.",
        MailStep.SignIn => "The mail server let this server sign in.",
        _ => string.IsNullOrEmpty(result.Answer) ? "The mail server took the mail." : $"The mail server took the mail: {result.Answer}",
    };
}
