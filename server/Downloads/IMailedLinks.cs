namespace GraphQLExport.Downloads;

/// <summary>Knows which links that were sent by e-mail have been revoked.</summary>
internal interface IMailedLinks
{
    /// <summary>Whether the link of a delivery of an export still holds.</summary>
    public Task<bool> IsGoodAsync(string delivery, string exportId, CancellationToken cancellationToken);
}
