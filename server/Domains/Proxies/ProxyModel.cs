using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphQLExport.Domains.Proxies;

/// <summary>How proxies are stored.</summary>
internal sealed class ProxyModel : IEntityTypeConfiguration<Proxy>
{
    public void Configure(EntityTypeBuilder<Proxy> builder)
    {
        builder.ToTable("proxies");
        builder.Property(proxy => proxy.Protocol).HasConversion<UpperCaseEnumConverter<ProxyProtocol>>();
        builder.Property(proxy => proxy.Status).HasConversion<UpperCaseEnumConverter<ProxyStatus>>();
        builder.HasIndex(proxy => new { proxy.Protocol, proxy.Host, proxy.Port }).IsUnique();
    }
}
