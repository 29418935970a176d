using System.Security.Claims;
using GraphQLExport.Accounts;
using GraphQLExport.Exports;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Types;

namespace GraphQLExport.Deliveries;

/// <summary>Trying the mail server.</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
[Authorize]
public sealed class MailMutations
{
    /// <summary>Sends one mail through the mail server of the settings and tells how each step went. Only for administrators, five times a minute.</summary>
    public Task<TestMailPayload> TestMailAsync([GraphQLDescription("Whom to send it to.")] TestMailInput input, ClaimsPrincipal user, [Service] IMailTester tester, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(tester);
        return tester.SendAsync(Caller.Required(user), input.Recipient, cancellationToken);
    }
}

/// <summary>Whom to send a test mail to.</summary>
public sealed class TestMailInput
{
    /// <summary>An e-mail address.</summary>
    public required string Recipient { get; init; }
}

/// <summary>How a test mail went.</summary>
/// <param name="Ok">Whether the mail server took it.</param>
/// <param name="Steps">The steps that were taken, in order; the last one failed unless all went well.</param>
/// <param name="Errors">Why nothing was tried.</param>
public sealed record TestMailPayload(bool Ok, IReadOnlyList<MailTestStep> Steps, IReadOnlyList<IScheduleError>? Errors);

/// <summary>One step of a test mail.</summary>
/// <param name="Step">Which one.</param>
/// <param name="Ok">Whether it went well.</param>
/// <param name="Message">What happened.</param>
public sealed record MailTestStep(MailStep Step, bool Ok, string Message);
