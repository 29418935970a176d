using GraphQLExport.Datasets;

namespace GraphQLExport.Deliveries;

/// <summary>What a destination must be like.</summary>
internal sealed class DestinationRules(LocalTarget directories, WebhookTarget webhooks)
{
    private const int MaxNameLength = 200;
    private const int MaxLength = 2_000;

    private static readonly FaultPath Input = new(null, "input");

    /// <summary>The faults of a destination.</summary>
    public IEnumerable<RequestFault> FaultsOf(string name, SaveDestinationInput input)
    {
        if (name.Length is 0 or > MaxNameLength || name.Any(char.IsControl))
            yield return new(FaultCodes.InvalidName, $"A destination's name has 1 to {MaxNameLength} characters, none of them a control character.", Input.Then("name"));
        if (input.S3 is not null)
        {
            yield return new(FaultCodes.NotSupported, "This version sends nothing to S3.", Input.Then("s3"));
            yield break;
        }

        if (input.Local is null == input.Webhook is null)
        {
            yield return new(FaultCodes.InvalidValue, "A destination has the settings of one kind.", Input);
            yield break;
        }

        if (input.Local is { } local && (TooLong(local.Directory) ?? directories.FaultOf(local.Directory.Trim())) is { } inDirectory)
            yield return new(FaultCodes.InvalidValue, inDirectory, Input.Then("local").Then("directory"));
        if (input.Webhook is { } webhook && (TooLong(webhook.Url) ?? webhooks.FaultOf(webhook.Url.Trim())) is { } inUrl)
            yield return new(FaultCodes.InvalidValue, inUrl, Input.Then("webhook").Then("url"));
        if (input.Webhook?.Secret is { } secret && TooLong(secret) is { } inSecret)
            yield return new(FaultCodes.InvalidValue, inSecret, Input.Then("webhook").Then("secret"));
    }

    private static string? TooLong(string text) => text.Length > MaxLength ? $"There are at most {MaxLength} characters." : null;
}
