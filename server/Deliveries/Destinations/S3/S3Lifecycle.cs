using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amazon.S3;
using Amazon.S3.Model;
using GraphQLExport.Destinations;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Deliveries;

/// <summary>
/// Sees to it that a bucket deletes what was sent there after some days, and at once what was left of uploads. A bucket has one list of
/// rules, which is replaced as a whole: where somebody else's rule is in it, nothing is changed.
/// </summary>
internal sealed class S3Lifecycle(IOptionsMonitor<DestinationOptions> options)
{
    private const string OwnIds = "graphqlexport-";
    private const int AbortAfterDays = 1;

    /// <summary>Sets the rule where there is none.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="folder">What the keys begin with that it is for.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Why there is none; null when there is one, or none is wanted.</returns>
    public async Task<string?> EnsureAsync(BucketClient bucket, string folder, CancellationToken cancellationToken)
    {
        var days = options.CurrentValue.S3ExpireDays;
        if (days == 0)
            return null;
        try
        {
            var present = await RulesAsync(bucket, cancellationToken);
            if (present.Exists(rule => Covers(rule, folder, days)))
                return null;
            if (present.Exists(rule => rule.Id?.StartsWith(OwnIds, StringComparison.Ordinal) is not true))
                return string.Create(CultureInfo.InvariantCulture, $"The bucket has rules of its own, none of which deletes these files after {days} days.");
            var own = RuleOf(folder, days);
            var request = new PutLifecycleConfigurationRequest
            {
                BucketName = bucket.Name,
                Configuration = new() { Rules = [.. present.Where(rule => rule.Id != own.Id), own] },
            };
            await bucket.SendAsync((client, token) => client.PutLifecycleConfigurationAsync(request, token), cancellationToken);
            return null;
        }
        catch (S3Exception e)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The rule that deletes files after {days} days could not be set. {e.Message}");
        }
    }

    private static async Task<List<LifecycleRule>> RulesAsync(BucketClient bucket, CancellationToken cancellationToken)
    {
        var response = await bucket.SendAsync(
            async (client, token) =>
            {
                try
                {
                    return await client.GetLifecycleConfigurationAsync(new GetLifecycleConfigurationRequest { BucketName = bucket.Name }, token);
                }
                catch (AmazonS3Exception e) when (e.ErrorCode == "NoSuchLifecycleConfiguration")
                {
                    return null;
                }
            },
            cancellationToken);
        return response?.Configuration?.Rules ?? [];
    }

    private static bool Covers(LifecycleRule rule, string folder, int days) =>
        rule.Status == LifecycleRuleStatus.Enabled && rule.Expiration?.Days is { } after && after <= days && PrefixOf(rule) is { } prefix && folder.StartsWith(prefix, StringComparison.Ordinal);

    /// <summary>The prefix of a rule that asks for nothing besides; null for another rule.</summary>
    private static string? PrefixOf(LifecycleRule rule) =>
        rule.Filter is not { } filter ? null
        : filter.LifecycleFilterPredicate is LifecyclePrefixPredicate byPrefix ? byPrefix.Prefix
        : filter is { And: null, Tag: null, ObjectSizeGreaterThan: null, ObjectSizeLessThan: null, LifecycleFilterPredicate: null } ? filter.Prefix
        : null;

    private static LifecycleRule RuleOf(string folder, int days) => new()
    {
        Id = OwnIds + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..16],
        Status = LifecycleRuleStatus.Enabled,
        Filter = new() { Prefix = folder },
        Expiration = new() { Days = days },
        AbortIncompleteMultipartUpload = new() { DaysAfterInitiation = AbortAfterDays },
    };
}
