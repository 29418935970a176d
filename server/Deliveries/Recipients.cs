using GraphQLExport.Datasets;
using Microsoft.Extensions.Options;
using MimeKit;

namespace GraphQLExport.Deliveries;

/// <summary>Who may be sent mails.</summary>
internal sealed class Recipients(IOptionsMonitor<MailOptions> options)
{
    private const int MaxCount = 20;
    private const int MaxLength = 254;

    /// <summary>The addresses, each once and without spaces around it.</summary>
    public static IReadOnlyList<string> Normalize(IEnumerable<string> recipients) =>
        [.. recipients.Select(recipient => recipient.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The faults of a list of addresses.</summary>
    /// <param name="recipients">The addresses, normalized.</param>
    /// <param name="path">Where they stand in the input.</param>
    public IEnumerable<RequestFault> FaultsOf(IReadOnlyList<string> recipients, FaultPath path)
    {
        var settings = options.CurrentValue;
        if (recipients.Count > 0 && !settings.IsComplete(out _, out _))
        {
            yield return new(FaultCodes.NotSupported, "This server sends no e-mail until an administrator sets mail.host, mail.from and mail.public_address; leave the recipients out.", path);
            yield break;
        }

        if (recipients.Count > MaxCount)
            yield return new(FaultCodes.TooLarge, $"There may be at most {MaxCount} recipients.", path);
        var domains = (settings.AllowedDomains ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < recipients.Count; i++)
        {
            if (!IsAddress(recipients[i]))
                yield return new(FaultCodes.InvalidRecipient, $"\"{recipients[i]}\" is no e-mail address, such as ada@example.com.", path.Then(i));
            else if (domains.Length > 0 && !domains.Contains(recipients[i][(recipients[i].LastIndexOf('@') + 1)..], StringComparer.OrdinalIgnoreCase))
                yield return new(FaultCodes.InvalidRecipient, $"Reports go to addresses at {string.Join(", ", domains)} alone.", path.Then(i));
        }
    }

    private static bool IsAddress(string text) =>
        text.Length is > 0 and <= MaxLength && !text.Any(char.IsControl) && !text.Contains(' ', StringComparison.Ordinal)
        && MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address == text && mailbox.LocalPart.Length > 0 && mailbox.Domain.Length > 0;
}
